export default function (config) {
  config.addPassthroughCopy('pictures');
  config.addPassthroughCopy({ 'node_modules/standfirst/dist/cdn': 'standfirst' });
}
