/*
 * The quote stands already: /boot.js has put it there. Everything else comes after it is painted,
 * so that nothing competes with it for the processor. (A tab opened in the background paints, and
 * so goes on, when it is looked at.)
 */
requestAnimationFrame(() => setTimeout(() => void import('./app.tsx')));
