<?php
/** Writes at the end of each page how many queries it made, how many of them write, and how many milliseconds it took. */

$GLOBALS['writing_queries'] = array();
add_filter(
	'query',
	function ( $query ) {
		if ( preg_match( '/^\s*(?:INSERT|UPDATE|DELETE|REPLACE)/i', $query ) ) {
			$GLOBALS['writing_queries'][] = substr( $query, 0, 120 );
		}
		return $query;
	}
);
$GLOBALS['page_time'] = 0;
add_action(
	'wp_footer',
	function () {
		$GLOBALS['page_time'] = 1000 * ( microtime( true ) - $_SERVER['REQUEST_TIME_FLOAT'] );
	},
	PHP_INT_MAX
);
add_action(
	'shutdown',
	function () {
		if ( did_action( 'wp_footer' ) ) {
			$counts = array(
				'queries'      => $GLOBALS['wpdb']->num_queries,
				'writes'       => $GLOBALS['writing_queries'],
				'milliseconds' => $GLOBALS['page_time'],
			);
			echo '<!--counts ', wp_json_encode( $counts ), '-->';
		}
	},
	PHP_INT_MAX
);
