import { action } from 'storybook/actions';

/**
 * Logs each event with one of these names in the Actions panel, once, with its detail. The event may come from any
 * story.
 */
export function showEvents(names: readonly string[]): void {
  for (const name of new Set(names))
    document.addEventListener(name, (event) => action(name)({ ...event, isTrusted: undefined }), true);
}
