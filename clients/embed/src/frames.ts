// Gives the frames of this API on the page the height of their content, which they tell.
import { origin } from './api';

/** No content is higher; a frame that says so is not believed. */
const most = 30_000;

const ours = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(frame => frame.src.startsWith(`${origin}/embed/`));

export function fitFrames(): void {
  addEventListener('message', event => {
    const said = event.data as { type?: unknown; height?: unknown } | null;
    if (said?.type !== 'annual-report-height' || typeof said.height !== 'number' || !(said.height > 0 && said.height <= most)) return;
    // A frame in a sandbox has no origin of its own, so what counts is which frame it is.
    const frame = ours().find(one => one.contentWindow === event.source);
    if (frame) frame.style.height = `${Math.ceil(said.height)}px`;
  });
  // Those that were there before this script have told it already.
  for (const frame of ours()) frame.contentWindow?.postMessage({ type: 'annual-report-ask' }, '*');
}
