/// How a command is carried out inside a server that already has the data directory.
@NullMarked
package org.banyan.cli.remote;

import org.jspecify.annotations.NullMarked;
