<?php
/** Puts a block into the side column of a classic theme; '' moves it to the widgets that are not shown. */

return function ( string $content ): void {
	if ( '' !== $content ) {
		update_option( 'widget_block', array( 2 => array( 'content' => $content ), '_multiwidget' => 1 ) );
	}
	wp_set_sidebars_widgets(
		array(
			'sidebar-1'           => '' === $content ? array() : array( 'block-2' ),
			'wp_inactive_widgets' => '' === $content ? array( 'block-2' ) : array(),
		)
	);
};
