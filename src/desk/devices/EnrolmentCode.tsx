// A one-time enrolment code: scanned from this screen or from paper, typed, or let run out.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MadeEnrolmentCode } from '../../domain/desk/devices.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { Problem } from '../parts/Waiting.tsx';

const second = 1000;

/** ms left by the server's clock: how long this page has had the code is all that counts, not what its own clock says. */
function useTimeLeft({ expiresAt, now }: MadeEnrolmentCode): number {
  const [began] = useState(() => performance.now());
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - began), second);
    return () => clearInterval(timer);
  }, [began]);
  return Math.max(0, expiresAt - now - elapsed);
}

const clockText = (ms: number) => {
  const seconds = Math.ceil(ms / second);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

function Code({ made, onClose }: { readonly made: MadeEnrolmentCode; readonly onClose: () => void }) {
  const text = useDeskText();
  const left = useTimeLeft(made);
  if (left === 0) return <p className="problem">{text('devices.expired')}</p>;
  return (
    <div className="enrolment">
      <QrCode value={made.address} label={text('devices.codeTitle')} />
      <div className="enrolment-words">
        <p>{text('devices.codeSteps')}</p>
        <p className="enrolment-code code">{made.code}</p>
        <p role="timer" className="no-print">
          {text('devices.expires', { time: clockText(left) })}
        </p>
        <div className="enrolment-acts no-print">
          <button type="button" className="desk-button" onClick={() => window.print()}>
            {text('common.print')}
          </button>
          <button type="button" className="desk-button desk-button-quiet" onClick={onClose}>
            {text('common.close')}
          </button>
        </div>
      </div>
    </div>
  );
}

export function EnrolmentCode() {
  const text = useDeskText();
  const make = useMutation({ mutationFn: () => tell<MadeEnrolmentCode>('/devices/enrolment-codes') });
  return (
    <Box title={text('devices.codeTitle')}>
      {make.data !== undefined && <Code key={make.data.code} made={make.data} onClose={make.reset} />}
      {make.isError && <Problem fault={make.error} />}
      <button
        type="button"
        className={make.data === undefined ? 'desk-button desk-button-primary' : 'desk-button no-print'}
        disabled={make.isPending}
        onClick={() => make.mutate()}
      >
        {text('devices.makeCode')}
      </button>
    </Box>
  );
}
