import { action } from 'storybook/actions';

/** Shows in the panel of actions each event with one of these names, once, with what it carries, whichever story it comes from. */
export function showEvents(names: readonly string[]): void {
  for (const name of new Set(names))
    document.addEventListener(name, (event) => action(name)({ ...event, isTrusted: undefined }), true);
}
