// Loaded before yaml-language-server: takes out the 200 ms it waits before it validates.
const settings = require('./node_modules/yaml-language-server/out/server/src/yamlSettings.js');

settings.SettingsState = class extends settings.SettingsState {
  constructor(...args) {
    super(...args);
    this.validationDelayMs = 0;
  }
};
