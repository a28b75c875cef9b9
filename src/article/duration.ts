const durationPattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/i;

/**
 * Reads the length of a film or a recording, in seconds: from a number of seconds, from a clock's form (`3:12`,
 * `1:04:00`), or from ISO 8601 without years and months (`PT3M12S`), as in schema.org.
 *
 * @returns `undefined` if it cannot be read, or is 0
 * @see {@link https://schema.org/duration | schema.org, duration}
 */
export function durationSeconds(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const [, days = 0, hours = 0, minutes = 0, rest = 0] = durationPattern.exec(text) ?? [];
  const parts = /^\d+(?::[0-5]?\d){0,2}$/.test(text) ? text.split(':').map(Number) : [];
  const seconds =
    parts.reduce((sum, part) => sum * 60 + part, 0) ||
    ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
  return seconds > 0 && Number.isFinite(seconds) ? seconds : undefined;
}
