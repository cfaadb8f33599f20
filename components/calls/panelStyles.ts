/** The styles of all that a panel shows when it is opened; the rest comes with what it is for. */
export const panelStyles = Object.values(
  import.meta.glob<string>('./{AboutCall,CallHead,CallPanel,Checklist,Progress}.module.css', {
    query: '?inline',
    import: 'default',
    eager: true,
  }),
).join('');
