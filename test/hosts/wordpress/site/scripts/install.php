<?php
/** Makes the tables of a site, and a user for each role: the name of the role is the name of the user. */

define( 'WP_INSTALLING', true );

return function (): void {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	wp_install( 'The Partner', 'administrator', 'administrator@partner.example', true, '', wp_generate_password() );
	// An avatar would be requested from another site.
	update_option( 'show_avatars', 0 );
	update_option( 'permalink_structure', '/%postname%/' );
	foreach ( array( 'administrator', 'editor', 'author', 'contributor', 'subscriber' ) as $role ) {
		$user = get_user_by( 'login', $role );
		$id   = $user ? $user->ID : wp_insert_user(
			array(
				'user_login' => $role,
				'user_pass'  => wp_generate_password(),
				'user_email' => "$role@partner.example",
				'role'       => $role,
			)
		);
		// The editor greets a new user with a dialog.
		$preferences = array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'_modified'      => gmdate( 'c' ),
		);
		update_user_meta( $id, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences );
	}
};
