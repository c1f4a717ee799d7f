// A wait that is over at once shows nothing; one that lasts shows that it does.
import { useEffect, useState } from 'react';

/** True once `busy` has been true for `ms`. */
export function useLasting(busy: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [busy, ms]);
  return busy && lasting;
}
