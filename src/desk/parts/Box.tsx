// A box of a page: a heading, a word beside it, contents.
import { type ReactNode, useId } from 'react';

interface BoxProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly tall?: boolean;
}

export function Box({ title, aside, children, tall = false }: BoxProps) {
  const id = useId();
  return (
    <section className={tall ? 'box box-tall' : 'box'} aria-labelledby={id}>
      <div className="box-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className="box-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
