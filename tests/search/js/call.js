/*
 * Reads a list of arguments in JSON, calls a function of the search with each, and writes the answers in JSON:
 * node call.js tokens < texts.json
 */
"use strict";

const { readFileSync } = require("node:fs");
const load = require("./load.js");

const search = load();
const asked = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(asked.map((each) => search[process.argv[2]](each))));
