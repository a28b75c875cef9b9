import type { NewsroomAnswer, Wanted } from '../parse-answer.js';
import type { RenderOptions } from '../../server/options.js';

/** A page to render. */
export interface PageTask {
  page: ArrayBuffer;
  type: string;
  /** The articles at the addresses that it names, as JSON; `undefined` if there are none, or none yet. */
  found: Map<string, string | undefined>;
}

/** The answer of an address that a page of a newsroom links to, or why there is none. */
export type LinkedAnswer = NewsroomAnswer | { problem: string };

/** The answer of a newsroom to parse. */
export interface AnswerTask {
  answer: NewsroomAnswer;
  wanted: Wanted;
  /** By address. */
  found: Map<string, LinkedAnswer>;
}

/** The work of a process. */
export type Task = PageTask | AnswerTask;

/** A rendered page, as it is sent to the client. */
export interface RenderedPage {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}

/** The result of a task. */
export type Result =
  | { page: RenderedPage }
  /** The content of an answer. */
  | { json: string }
  | { problem: string; hint: string }
  /**
   * The task needs these addresses. The process has forgotten it: a process never waits, because then it could not do
   * what it waits for.
   */
  | { needs: string[] };

/** Options that can be sent to a process. */
export type ProcessOptions = Pick<RenderOptions, 'base' | 'lang' | 'styles' | 'timeZone'>;

/** The data that a process starts with. */
export interface ProcessData {
  /** How it renders. Without it, it only parses. */
  options?: ProcessOptions;
  /** Whether the articles are found that a page names. */
  findsArticles: boolean;
}
