// A box that scrolls must scroll by keyboard too: it takes the focus while it has more than it shows.

/**
 * A ref for the box. It looks only when the browser has laid the page out anyway: asking for heights after each change
 * would lay it out once more for every scan. Answers how to stop watching.
 */
export function reachable(box: HTMLElement | null): (() => void) | undefined {
  if (box === null) return undefined;
  const look = () => {
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const resized = new ResizeObserver(look);
  const watch = () => {
    resized.disconnect();
    for (const part of [box, ...box.children]) resized.observe(part);
  };
  const changed = new MutationObserver(watch);
  changed.observe(box, { childList: true });
  watch();
  return () => {
    resized.disconnect();
    changed.disconnect();
  };
}
