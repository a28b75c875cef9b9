/**
 * In a page, before its scripts: its clock begins at the same moment on every page, so that ages are the same on each.
 *
 * @param later by how many seconds
 */
export function stillClock(later: number): void {
  const begin = new Date('2026-03-02T12:00:00Z').getTime() + later * 1000;
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: [number]) {
      super(...(given.length > 0 ? given : ([Real.now()] as const)));
    }
  } as DateConstructor;
  Real.now = () => begin + performance.now();
}
