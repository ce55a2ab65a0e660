/** Waits until something is there, by what there is and not by how long it usually takes; ten seconds at the most. */
export async function until<T>(look: () => T): Promise<T> {
  const latest = performance.now() + 10_000;
  for (;;) {
    const seen = look();
    if (seen || performance.now() > latest) return seen;
    await new Promise(again => setTimeout(again, 20));
  }
}
