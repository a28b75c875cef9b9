import type { LitElement } from 'lit';

/** What a prompt shows at this moment. */
export interface PromptView {
  /** Whether the reader may not read the article. */
  denies: boolean;
  /** The selector of what a gate closes. */
  gates?: string;
  /** How many paragraphs of it stay. */
  preview: number;
}

/** What a presenter may have its prompt do. */
export interface PromptHandle {
  /** Closes the prompt as its button does; `isDone` where it is closed already, and the page has no say in it. */
  dismiss(isDone?: boolean): void;
  /** Takes the focus to the prompt's place in the page, without a scroll. */
  takeFocus(): void;
  /** What has the focus, in whichever shadow root. */
  focused(): Element | null;
}

/** What may be wrong with what a gate is told to close; a warning's name. */
export type PromptProblem = 'gates' | 'gatePlace' | 'gateText';

/** Brings a prompt before its reader in another way than in the flow of the page. */
export interface Presenter {
  /**
   * Called after every rendering that shows something.
   *
   * @returns what the page's developer should be told
   */
  present(view: PromptView): PromptProblem | undefined;
  /** Called before what is shown goes, and when the prompt leaves the page: all that was done to the page is undone. */
  end(): void;
}

/** Makes a presenter for one prompt. */
export type PresenterClass = new (prompt: LitElement, handle: PromptHandle) => Presenter;
