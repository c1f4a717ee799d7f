// How far something has come: a bar, and the numbers beside it.

interface MeterProps {
  readonly value: number;
  readonly most: number;
  readonly label: string;
  readonly words: string;
}

export function Meter({ value, most, label, words }: MeterProps) {
  return (
    <span className="meter">
      <progress className="meter-bar" value={value} max={Math.max(1, most)} aria-label={label} />
      <span className="meter-words">{words}</span>
    </span>
  );
}
