/** The styles for the first paint of a panel; others are loaded with their components. */
export const panelStyles = Object.values(
  import.meta.glob<string>('./{AboutCall,CallHead,CallPanel,Checklist,Progress}.module.css', {
    query: '?inline',
    import: 'default',
    eager: true,
  }),
).join('');
