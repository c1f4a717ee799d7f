// A location as a sign by the road: what to do there, its code, and in words aisle, bay, level, side.
import type { ReactNode } from 'react';
import type { PlacedLocation } from '../domain/catalogue/definitions.ts';
import { useText } from '../i18n/use-text.ts';
import { LocationCode } from '../ui/LocationCode.tsx';

interface WhereProps {
  readonly code: string;
  readonly location: PlacedLocation | undefined;
  readonly children: ReactNode;
}

export function Where({ code, location, children }: WhereProps) {
  const text = useText();
  const isBin = location?.type === 'pick-face' || location?.type === 'reserve';
  return (
    <div className="plate">
      {children}
      <LocationCode code={code} />
      {location === undefined || !isBin ? null : (
        <p className="where">
          {[
            text('job.where.aisle', { aisle: location.aisle }),
            text('job.where.bay', { bay: location.bay }),
            text('job.where.level', { level: location.level }),
            text(`job.where.${location.side}`),
          ].join(' · ')}
        </p>
      )}
    </div>
  );
}
