// A location as large as the screen allows, broken where a person breaks it: A-03 / 07-B-2.
import './text.css';
import { sized } from './sized.ts';

/** What fits on one line at the smallest size that key data may have. */
const mostChars = 10;

/** Zone and aisle, then what is looked for inside the aisle. A short code stays on one line, a long one takes three. */
export function brokenCode(code: string): readonly string[] {
  const parts = code.split('-');
  const inTwo = [parts.slice(0, 2).join('-'), parts.slice(2).join('-')];
  if (parts.length < 4 && code.length <= mostChars) return [code];
  if (parts.length >= 4 && inTwo.every((line) => line.length <= mostChars)) return inTwo;
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.pop();
    const joined = last === undefined ? part : `${last}-${part}`;
    if (last === undefined || joined.length <= mostChars) lines.push(joined);
    else lines.push(last, part);
  }
  return lines;
}

export function LocationCode({ code }: { readonly code: string }) {
  const lines = brokenCode(code);
  const longest = Math.max(...lines.map((line) => line.length));
  return (
    <p className="location" style={sized(longest)}>
      <span className="unseen">{code}</span>
      {lines.map((line) => (
        <span key={line} aria-hidden="true">
          {line}
        </span>
      ))}
    </p>
  );
}
