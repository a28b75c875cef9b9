<?php
/**
 * Runs the scripts of this folder in a request: PHP’s server has WordPress in memory, which a new process has not. A test
 * copies this file to the site’s own plugins.
 */

add_action(
	'wp_loaded',
	function () {
		if ( isset( $_GET['test_script'] ) ) {
			$script = require $_GET['test_script'];
			wp_send_json( $script( json_decode( file_get_contents( 'php://input' ), true ) ) );
		}
	}
);

// WordPress would request the addresses in a new post, to tell their sites of it.
remove_action( 'do_pings', 'do_all_pings' );
