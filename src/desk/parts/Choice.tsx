// One of a few, all in sight: a filter or a setting.
import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count?: string }[];
  /** Whether its name stands before it, or is only read out. */
  readonly showLabel?: boolean;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, onChange, options, showLabel = false } = props;
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className={showLabel ? 'choice-label' : 'unseen'}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              className="choice-input"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-words">
              {option.label}
              {option.count !== undefined && <span className="choice-count">{option.count}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
