// Mocha's spec reporter, which also writes what it counted to the file that RAPPORT_TALLY names.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class Tally extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      if (process.env.RAPPORT_TALLY) writeFileSync(process.env.RAPPORT_TALLY, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
