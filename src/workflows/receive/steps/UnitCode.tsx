// A pallet by its code, as large as its column allows.
import { sized } from '../../../ui/sized.ts';

interface UnitCodeProps {
  readonly code: string;
  /** The question of its screen. */
  readonly isTitle?: boolean;
}

export function UnitCode({ code, isTitle = false }: UnitCodeProps) {
  const As = isTitle ? 'h1' : 'p';
  return (
    <As className="unit-code" style={sized(code.length)}>
      {code}
    </As>
  );
}
