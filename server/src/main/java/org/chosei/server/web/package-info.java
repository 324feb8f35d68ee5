/**
 * The frame of every page: its language and brightness, the texts' bundles, the assets, the layout's data. It knows no feature;
 * each feature brings its own controllers, templates and {@code messages/<feature>_ja.properties} and {@code _en.properties}.
 */
@NullMarked
package org.chosei.server.web;

import org.jspecify.annotations.NullMarked;
