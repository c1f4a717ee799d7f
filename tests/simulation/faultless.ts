// What the desk asks of a server that may die under it: it asks again later, so a failure is nothing.

export function faultless(work: Promise<unknown>): void {
  void work.catch(() => {});
}
