// A page of the desk: its title, the way back, what can be done here.
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';

interface PageProps {
  readonly title: string;
  readonly back?: { readonly to: string; readonly label: string };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, back, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Tallyhand`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div className="page-title">
          {back !== undefined && (
            <Link className="page-back" href={back.to}>
              ‹ {back.label}
            </Link>
          )}
          <h1>{title}</h1>
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
