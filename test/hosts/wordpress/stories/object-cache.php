<?php
/** A persistent object cache for the test: WordPress’s own cache, kept in a file. keep-object-cache.php fills and keeps it. */

require ABSPATH . WPINC . '/cache.php';
