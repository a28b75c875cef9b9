/** Answers a request for an address. */
export type Answer = () => Response | Promise<Response>;

/** A network with the answers of some addresses. It notes the requests. */
export class NewsroomNetwork {
  asked: string[] = [];
  answers: Record<string, Answer> = {};

  fetch = async (address: string, { signal }: RequestInit): Promise<Response> => {
    this.asked.push(address);
    const answer = this.answers[address];
    if (!answer) throw new TypeError('There is no such server.');
    return Promise.race([
      answer(),
      new Promise<never>((_, reject) =>
        signal!.addEventListener('abort', () => reject(new Error(String(signal!.reason)))),
      ),
    ]);
  };
}
