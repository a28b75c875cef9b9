module.exports = {
  testEnvironment: 'jsdom',
  // The package and Lit are ECMAScript modules.
  transformIgnorePatterns: ['/node_modules/(?!(standfirst|lit|lit-html|lit-element|@lit)/)'],
};
