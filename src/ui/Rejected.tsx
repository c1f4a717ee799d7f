// Reject fills the screen: colour, shape and words; it stays until it is acknowledged or the right thing is scanned.
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { sized } from './sized.ts';
import './rejected.css';

interface Thing {
  readonly label: string;
  readonly name: string | null;
  readonly code: string;
}

interface RejectedProps {
  readonly title: string;
  readonly scanned: Thing;
  readonly wanted: Thing | null;
  readonly next: string;
  readonly acknowledge: string;
  readonly onAcknowledge: () => void;
}

function Named({ label, name, code }: Thing) {
  return (
    <div className="rejected-thing">
      <dt>{label}</dt>
      {name === null ? null : <dd>{name}</dd>}
      {code === '' ? null : (
        <dd className="code" style={sized(code.length)}>
          {code}
        </dd>
      )}
    </div>
  );
}

export function Rejected({ title, scanned, wanted, next, acknowledge, onAcknowledge }: RejectedProps) {
  return (
    <section className="rejected" aria-labelledby="rejected-title">
      <div className="rejected-head">
        <Icon name="cross" size={72} />
        <h1 id="rejected-title">{title}</h1>
      </div>
      <dl className="rejected-things">
        <Named {...scanned} />
        {wanted === null ? null : <Named {...wanted} />}
      </dl>
      <div className="rejected-foot">
        <p>{next}</p>
        <Button kind="inverse" onPress={onAcknowledge}>
          {acknowledge}
        </Button>
      </div>
    </section>
  );
}
