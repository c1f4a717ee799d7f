// A field that a person types into, as it was before a scan landed in it. SCAN.md 6.

/** What a person types into; buttons, check boxes and the like take no text. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

const textTypes = new Set(['text', 'search', 'number', 'tel', 'password', 'url', 'email', 'date', 'time']);

/** Null for whatever isn't a text field. */
export function textField(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && textTypes.has(target.type) ? target : null;
}

export interface FieldBefore {
  readonly field: TextField;
  readonly value: string;
  readonly caret: number | null;
}

/** `inserted`: text that is in the field already and wasn't there before. */
export function fieldBefore(field: TextField, inserted = ''): FieldBefore {
  const { value, selectionStart } = field;
  const caret = selectionStart ?? value.length;
  const start = caret - inserted.length;
  return value.slice(start, caret) === inserted
    ? {
        field,
        value: value.slice(0, start) + value.slice(caret),
        caret: selectionStart === null ? null : start,
      }
    : { field, value, caret: selectionStart };
}

/** Gives the field its value back, past any framework that guards the property, and tells it by an input event. */
export function giveBack({ field, value, caret }: FieldBefore): void {
  if (field.value === value) return;
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  if (caret !== null) field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
}
