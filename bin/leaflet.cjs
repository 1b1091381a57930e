#!/usr/bin/env node
// The same program by a name that tells nothing; what it says to type says this name too.
process.env.ITIN_RIGHTS_AS ??= 'leaflet'
require('../dist/itin-rights.cjs')
