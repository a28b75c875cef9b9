import { version } from '../version.js';

/**
 * Checks a value of `--styles`.
 *
 * @param place where the value was given, for the message
 * @throws if it is unknown
 */
export function checkStyles(
  styles: string | undefined,
  place = '--styles',
): asserts styles is 'link' | 'inline' | undefined {
  if (styles !== undefined && styles !== 'link' && styles !== 'inline')
    throw new Error(`${place} is “${styles}”. Use link or inline.`);
}

/**
 * Checks the address of the library's files.
 *
 * @throws if it is missing, or not a folder
 */
export function checkBase(base: string | undefined, place = '--base'): asserts base is string {
  if (!base || !/^(https?:\/\/.|\/).*\/$/i.test(base))
    throw new Error(
      `${place} ${base ? `is “${base}”` : 'is missing'}. Give the folder of the library's files, with a slash at its end: --base https://news.example/standfirst/${version}/.`,
    );
}

/**
 * Checks the address of a service.
 *
 * @throws if it is missing, or not a folder
 */
export function checkService(service: string | undefined): asserts service is string {
  if (service && /^https?:\/\/./i.test(service) && URL.canParse(service) && new URL(service).pathname.endsWith('/'))
    return;
  throw new Error(
    `--service ${service ? `is “${service}”` : 'is missing'}. Give the address of the service, with a slash at its end: --service https://cards.news.example/.`,
  );
}

/**
 * Checks the name of a time zone.
 *
 * @throws if this machine does not know it
 */
export function checkTimeZone(timeZone: string | undefined, place = '--time-zone'): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (cause) {
    throw new Error(`${place} is “${timeZone}”. Use a name such as Europe/Berlin.`, { cause });
  }
}
