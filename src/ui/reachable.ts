// A box that scrolls must scroll by keyboard too: it takes the focus while it has more than it shows.

/** A ref for the box. Answers how to stop watching it. */
export function reachable(box: HTMLElement | null): (() => void) | undefined {
  if (box === null) return undefined;
  const look = () => {
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const resized = new ResizeObserver(look);
  const changed = new MutationObserver(look);
  resized.observe(box);
  changed.observe(box, { childList: true, subtree: true, characterData: true });
  look();
  return () => {
    resized.disconnect();
    changed.disconnect();
  };
}
