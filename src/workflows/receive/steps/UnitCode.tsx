// A pallet by its code, as large as its column allows.
import { sized } from '../../../ui/sized.ts';

export function UnitCode({ code }: { readonly code: string }) {
  return (
    <p className="unit-code" style={sized(code.length)}>
      {code}
    </p>
  );
}
