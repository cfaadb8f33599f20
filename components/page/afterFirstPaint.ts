/** How long after the first frame the paint is assumed, if no paint entry arrives. */
const FALLBACK_MS = 100;

/**
 * Calls `act` after the first paint. A tab that is opened in the background paints when it is shown.
 *
 * Firefox 153 reports no paint entries in the popup of its toolbar, hence the fallback.
 */
export function afterFirstPaint(act: () => void): void {
  let isDone = false;
  const once = () => {
    observer.disconnect();
    if (!isDone) act();
    isDone = true;
  };
  const observer = new PerformanceObserver(once);
  observer.observe({ type: 'paint', buffered: true });
  requestAnimationFrame(() => setTimeout(once, FALLBACK_MS));
}
