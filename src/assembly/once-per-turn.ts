// A scan changes the standing several times within a turn of the event loop; it is drawn once, when the turn is over.

export type Subscribe = (listener: () => void) => () => void;

/** As `subscribe`, but all changes of one turn are told of together, in a task of their own right after it. */
export function oncePerTurn(subscribe: Subscribe): Subscribe {
  return (listener) => {
    const { port1, port2 } = new MessageChannel();
    let told = true;
    port1.onmessage = () => {
      told = true;
      listener();
    };
    const unsubscribe = subscribe(() => {
      if (told) port2.postMessage(null);
      told = false;
    });
    return () => {
      unsubscribe();
      port1.close();
    };
  };
}
