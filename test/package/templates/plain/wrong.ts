/** Each line with the mark is an error. */
import 'standfirst/define/headline-card';

document.addEventListener('news-open', (event) => event.adress); /* wrong */
document.addEventListener('news-error', (event) => event.cause); /* wrong */
document.querySelector('news-headline-card')!.layout = 'compcat'; /* wrong */
