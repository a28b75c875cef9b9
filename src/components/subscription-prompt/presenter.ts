import type { LitElement } from 'lit';

/** The state of a prompt, for its presenter. */
export interface PromptView {
  /** Whether the reader may not read the article. */
  denies: boolean;
  /** The selector of the content that a gate closes. */
  gates?: string;
  /** How many paragraphs of it stay open. */
  preview: number;
}

/** The functions of a prompt that a presenter may call. */
export interface PromptHandle {
  /** Closes the prompt as its button does. If `isDone`, it is closed already and the page cannot prevent it. */
  dismiss(isDone?: boolean): void;
  /** Moves the focus to the prompt's place in the page, without scrolling. */
  takeFocus(): void;
  /** Whether the text before the prompt fades into the page. */
  fadeText(isFading: boolean): void;
  /** Returns the element that has the focus, in any shadow root. */
  focused(): Element | null;
}

/** The name of a warning about the `gates` of a prompt. */
export type PromptProblem = 'gates' | 'gatePlace' | 'gateText';

/** Presents a prompt in another way than in the flow of the page. */
export interface Presenter {
  /**
   * Called after each rendering that shows something.
   *
   * @returns the problem of which to warn the page's developer
   */
  present(view: PromptView): PromptProblem | undefined;
  /** Called before the prompt is hidden, and when it leaves the page. Undoes all changes to the page. */
  end(): void;
}

/** The class of a presenter for one prompt. */
export type PresenterClass = new (prompt: LitElement, handle: PromptHandle) => Presenter;
