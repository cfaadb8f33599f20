/*
 * The quote stands already: /boot.js has put it there. Everything else comes after it is painted,
 * so that nothing competes with it for the processor. (A tab opened in the background paints, and
 * so goes on, when it is looked at.)
 */
const bringApp = () => void import('./app.tsx');

if (document.querySelector('#quote-text')) {
  new PerformanceObserver(bringApp).observe({ type: 'paint', buffered: true });
} else {
  bringApp();
}
