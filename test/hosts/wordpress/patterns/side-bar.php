<?php
/** Gives a classic theme an area for widgets, at the top of its pages. */

add_action(
	'widgets_init',
	function () {
		register_sidebar(
			array(
				'name' => 'Side bar',
				'id'   => 'side',
			)
		);
	}
);
add_action(
	'wp_body_open',
	function () {
		echo '<aside>';
		dynamic_sidebar( 'side' );
		echo '</aside>';
	}
);
