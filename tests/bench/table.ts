// The figures as one table for a terminal.
import { type Figure, meetsGoal } from './figure.ts';

const number = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });

const amount = (value: number | null, unit: string): string =>
  value === null ? '' : `${number(value)} ${unit}`;

/** Such as `19.2 ms (1.3 ×)`: the other figure, and how many times it the value is. */
function compared(other: number | null, { value, unit }: Figure): string {
  if (other === null) return '';
  const ratio = value === null || other === 0 ? '' : ` (${number(value / other)} ×)`;
  return amount(other, unit) + ratio;
}

function goalText(figure: Figure): string {
  const { goal, better, unit } = figure;
  if (goal === null) return '';
  const text = `${better === 'lower' ? '≤' : '≥'} ${amount(goal, unit)}`;
  return meetsGoal(figure) === false ? `${text} GOAL MISSED` : text;
}

export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', '', 'value', 'goal', 'floor', 'peer'],
    ...figures.map((figure) => [
      figure.id,
      figure.title,
      amount(figure.value, figure.unit),
      goalText(figure),
      compared(figure.floor, figure),
      compared(figure.peer, figure),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
