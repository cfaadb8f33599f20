/** The styles of all that a panel shows when it is opened; the editor's come with the editor. */
export const panelStyles = Object.values(
  import.meta.glob<string>(['./*.module.css', '!./*Edit*'], {
    query: '?inline',
    import: 'default',
    eager: true,
  }),
).join('');
