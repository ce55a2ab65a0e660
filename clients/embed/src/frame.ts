// Runs in every frame, as a part of its HTML: tells the site around it how high the content is, at once, whenever that
// changes, and when the site asks. It reads nothing but the height, and stores nothing.
const type = 'annual-report-height';

if (parent !== self) {
  const tell = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // Which site is around the frame is not known, and a height is no secret.
    if (height > 0) parent.postMessage({ type, height }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // A frame that is out of sight is not drawn, so no observer runs in it. It may even be loaded before it has its width.
  addEventListener('load', () => {
    for (const wait of [0, 500, 2_000]) setTimeout(tell, wait);
  });
  addEventListener('message', event => {
    if (event.source === parent && (event.data as { type?: unknown } | null)?.type === 'annual-report-ask') tell();
  });
}
