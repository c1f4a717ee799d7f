// The desk's frame: the menu with what waits, who is signed in, whether the numbers are live.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { tell } from './ask.ts';
import { type DeskTextKey, useDeskText } from './desk-text.ts';
import { useFloor } from './floor/use-floor.ts';
import { type DeskUser, sessionKey } from './session.ts';
import { useLive } from './use-live.ts';

interface Entry {
  readonly to: string;
  readonly label: DeskTextKey;
  readonly for?: DeskUser['role'];
}

const groups: readonly { readonly title: DeskTextKey; readonly entries: readonly Entry[] }[] = [
  {
    title: 'frame.in',
    entries: [
      { to: '/inbound', label: 'frame.inbound' },
      { to: '/vendor-returns', label: 'frame.returns' },
    ],
  },
  {
    title: 'frame.out',
    entries: [
      { to: '/orders', label: 'frame.orders' },
      { to: '/pick-lists', label: 'frame.pickLists' },
      { to: '/import', label: 'frame.import' },
    ],
  },
  {
    title: 'frame.stock',
    entries: [
      { to: '/inventory', label: 'frame.inventory' },
      { to: '/counts', label: 'frame.counts' },
      { to: '/map', label: 'frame.map' },
    ],
  },
  {
    title: 'frame.setUp',
    entries: [
      { to: '/devices', label: 'frame.devices' },
      { to: '/labels', label: 'frame.labels' },
      { to: '/test-codes', label: 'frame.testCodes' },
      { to: '/operators', label: 'frame.operators' },
      { to: '/users', label: 'frame.users', for: 'administrator' },
      { to: '/api-keys', label: 'frame.apiKeys', for: 'administrator' },
      { to: '/events', label: 'frame.events' },
    ],
  },
];

function MenuLink({ to, label, waiting = 0 }: Omit<Entry, 'for'> & { readonly waiting?: number }) {
  const text = useDeskText();
  const [location] = useLocation();
  const here = to === '/' ? location === '/' : location === to || location.startsWith(`${to}/`);
  return (
    <Link href={to} className="menu-link" aria-current={here ? 'page' : undefined}>
      {text(label)}
      {waiting > 0 && (
        <span className="menu-count">
          {text.number(waiting)}
          <span className="unseen">{text('frame.waiting', { count: waiting })}</span>
        </span>
      )}
    </Link>
  );
}

/** Where a new page begins: a screen reader and the keyboard start there, not in the menu again. */
function usePageFocus() {
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(location);
  useEffect(() => {
    if (first.current === location) return;
    first.current = location;
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [location]);
  return main;
}

export function DeskFrame({ user, children }: { readonly user: DeskUser; readonly children: ReactNode }) {
  const text = useDeskText();
  const client = useQueryClient();
  const live = useLive();
  const floor = useFloor();
  const main = usePageFocus();
  const signOut = useMutation({
    mutationFn: () => tell('/session', {}, 'DELETE'),
    onSettled: () => {
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
  return (
    <div className="desk-frame">
      <a className="skip-link" href="#desk-page">
        {text('frame.skip')}
      </a>
      <nav className="desk-menu" aria-label={text('frame.menu')}>
        <p className="menu-title">Tallyhand</p>
        <MenuLink to="/" label="frame.floor" />
        <MenuLink to="/exceptions" label="frame.exceptions" waiting={floor.data?.exceptions.open ?? 0} />
        <MenuLink to="/quarantine" label="frame.quarantine" waiting={floor.data?.quarantined ?? 0} />
        {groups.map(({ title, entries }) => (
          <div key={title} className="menu-group">
            <p className="menu-heading">{text(title)}</p>
            {entries
              .filter((entry) => entry.for === undefined || entry.for === user.role)
              .map(({ to, label }) => (
                <MenuLink key={to} to={to} label={label} />
              ))}
          </div>
        ))}
        <div className="menu-foot">
          <p className={live ? 'menu-live menu-live-on' : 'menu-live'} role="status">
            {live ? text('frame.live') : text('frame.notLive')}
          </p>
          <p className="menu-user">{user.name}</p>
          <p className="menu-role">{text(`frame.role.${user.role}`)}</p>
          <Link href="/account" className="menu-account">
            {text('frame.account')}
          </Link>
          <button type="button" className="menu-out" onClick={() => signOut.mutate()}>
            {text('frame.signOut')}
          </button>
        </div>
      </nav>
      <main id="desk-page" className="desk-main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
