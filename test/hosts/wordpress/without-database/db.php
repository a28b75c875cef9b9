<?php
/** Takes the place of WordPress's database: it holds a few options, as a new site has them, and nothing else. */
$GLOBALS['wpdb'] = new class ( '', '', '', '' ) extends wpdb {
	public $options_held = array(
		'siteurl' => 'https://partner.example',
		'home' => 'https://partner.example',
		'use_smilies' => '1',
		'use_balanceTags' => '0',
		'blog_charset' => 'UTF-8',
	);
	public function db_connect( $allow_bail = true ) {
		return $this->ready = $this->is_mysql = true;
	}
	public function check_connection( $allow_bail = true ) {
		return true;
	}
	public function query( $query ) {
		$this->last_result = array();
		if ( str_contains( $query, $this->options ) ) {
			foreach ( $this->options_held as $name => $value ) {
				if ( str_contains( $query, 'autoload' ) || str_contains( $query, "'$name'" ) ) {
					$this->last_result[] = (object) array( 'option_name' => $name, 'option_value' => $value, 'autoload' => 'on' );
				}
			}
		}
		return $this->num_rows = count( $this->last_result );
	}
	public function _real_escape( $text ) {
		return addslashes( (string) $text );
	}
	public function set_sql_mode( $modes = array() ) {}
	public function db_version() {
		return '8.0';
	}
	public function db_server_info() {
		return '8.0';
	}
	public function get_col_charset( $table, $column ) {
		return 'utf8mb4';
	}
	public function get_table_charset( $table ) {
		return 'utf8mb4';
	}
};
