import 'standfirst/define';
// All code at once, so that nothing loads during a test.
import 'standfirst/eager';
