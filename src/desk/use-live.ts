// Keeps every number on the desk up to date: the server says that something changed, and what is on the page is asked again.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from './ask.ts';

/** A stream that is silent for longer than this is dead, whatever the browser thinks, ms. The server pings each 15 s. */
const silence = 40_000;
/** While there is no stream the page asks by itself this often, ms. */
const poll = 15_000;

/** True while the stream stands. */
export function useLive(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    let source: EventSource | null = null;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const refresh = () =>
      void client.invalidateQueries({
        predicate: ({ queryKey, meta }) => queryKey[0] !== 'session' && meta?.live !== 'by-itself',
      });
    const heard = () => {
      setLive(true);
      clearTimeout(watchdog);
      watchdog = setTimeout(connect, silence);
    };
    const connect = () => {
      source?.close();
      setLive(false);
      const opened = new EventSource(`${api}/live`);
      source = opened;
      opened.addEventListener('ping', heard);
      opened.addEventListener('nudge', () => {
        heard();
        refresh();
      });
      opened.addEventListener('error', () => {
        setLive(false);
        // Refused, not only broken off: the session may be over, and the next answer says so.
        if (opened.readyState === EventSource.CLOSED) refresh();
      });
      clearTimeout(watchdog);
      watchdog = setTimeout(connect, silence);
    };
    connect();
    return () => {
      source?.close();
      clearTimeout(watchdog);
    };
  }, [client]);
  useEffect(() => {
    if (live) return;
    const timer = setInterval(() => void client.invalidateQueries(), poll);
    return () => clearInterval(timer);
  }, [client, live]);
  return live;
}
