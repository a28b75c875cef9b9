/** Each entry brings the types of its tag and of the events that it fires. */
import 'standfirst/define/headline-list';
import 'standfirst/define/share-icons';

document.addEventListener('news-open', (event) => event.url satisfies string);
document.addEventListener('news-viewable', (event) => event.url satisfies string | undefined);
document.addEventListener('news-error', (event) => event.reason satisfies string);
document.addEventListener('news-share', (event) => event.network satisfies string);
document.querySelector('news-headline-list')?.limit satisfies number | null | undefined;
document.createElement('news-share-icons').networks = 'x copy';
