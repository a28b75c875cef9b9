import { afterEach, expect, vi } from 'vitest';

/** Fails a test that makes a request. */
const request = vi.fn(() => Promise.reject(new Error('A test has no network.')));
vi.stubGlobal('fetch', request);
vi.stubGlobal('XMLHttpRequest', request);

afterEach(() => expect(request).not.toHaveBeenCalled());
