/** Does `act` once the page has painted. A tab opened in the background paints when it is looked at. */
export function afterFirstPaint(act: () => void): void {
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    act();
  }).observe({ type: 'paint', buffered: true });
}
