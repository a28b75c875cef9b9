/** The advice for a failure, by its code. */
const waysOut: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, or choose another place.',
  EDQUOT: 'Your quota on this disk is used up. Free some space, or choose another place.',
  EFBIG: 'The file would be larger than this machine allows.',
  ENOTDIR: 'Choose another place.',
  EEXIST: 'Choose another place.',
  EACCES: 'Choose another place.',
  EPERM: 'Choose another place.',
  EROFS: 'Choose another place.',
  EISDIR: 'Choose another place.',
};

/**
 * Returns an error that says why something cannot be written, and what to do. Returns another failure as it is.
 *
 * @param place the name of the file or stream, if the failure does not name it
 */
export function whyNotWritten(failure: unknown, place?: string): Error {
  // If renaming failed, `dest` is the file's final path.
  const { code = '', path, dest, message } = failure as NodeJS.ErrnoException & { dest?: string };
  const name = dest ?? path ?? place;
  if (Object.hasOwn(waysOut, code) && name !== undefined)
    return new Error(`${name} cannot be written (${code}). ${waysOut[code]}`, { cause: failure });
  return place === undefined
    ? (failure as Error)
    : new Error(`${place} cannot be written: ${message}`, { cause: failure });
}
