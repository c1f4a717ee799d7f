// Where typed text goes when no field of the screen wants it. With nothing focused, inserted text reaches nobody.

const style =
  'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0;border:0;padding:0;pointer-events:none;resize:none';

/** A text area, because a one-line field would swallow line breaks. `label` is for screen readers. */
function makeField(document: Document, label: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.inputMode = 'none';
  field.tabIndex = -1;
  field.autocomplete = 'off';
  field.autocapitalize = 'off';
  field.spellcheck = false;
  field.setAttribute('aria-label', label);
  field.style.cssText = style;
  return field;
}

export interface HiddenField {
  readonly field: HTMLTextAreaElement;
  /** Takes the focus if nobody has it. */
  hold(): void;
  /** Takes the focus, whoever has it. */
  take(): void;
  close(): void;
}

/** Keeps itself focused, but never takes the focus from a text field or from a person who moves it by keyboard. */
export function hiddenField(document: Document, label: string): HiddenField {
  const field = makeField(document, label);
  const listening = new AbortController();
  const { signal } = listening;
  const focus = () => field.focus({ preventScroll: true });
  const hold = () => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) focus();
  };
  const afterClick = ({ detail }: MouseEvent) => {
    // A button pressed by a finger keeps no focus; one pressed by a key has no click detail and keeps it.
    if (detail > 0 && document.activeElement instanceof HTMLButtonElement) focus();
  };
  document.addEventListener('focusout', () => queueMicrotask(hold), { signal });
  document.addEventListener('click', afterClick, { signal });
  document.addEventListener('visibilitychange', hold, { signal });
  document.defaultView?.addEventListener('focus', hold, { signal });
  document.body.append(field);
  hold();
  return {
    field,
    hold,
    take: focus,
    close() {
      listening.abort();
      field.remove();
    },
  };
}
